"""What stops a build so that its author can mend it."""


class BuildError(Exception):
    """A failure that the author can mend: it names the file, the line if there is one, and the remedy."""
