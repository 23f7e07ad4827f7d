"""What leaves the site: embed pages, single files, handouts, slides, the kit."""
