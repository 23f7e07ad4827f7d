"""The tables of the model's pages and the plan of the rooms, as snippets that the pages include."""
