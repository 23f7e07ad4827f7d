"""The tables of the model's pages, as Markdown snippets that the pages include."""
