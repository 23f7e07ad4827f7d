"""The verb that builds the site: the plan of its steps, what each makes, and the server for writing."""
