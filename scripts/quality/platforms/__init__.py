"""Learning platforms by others, in which the packages are tried: `python -m scripts.quality.platforms`."""
