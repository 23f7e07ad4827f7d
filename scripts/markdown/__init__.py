"""What stands behind the fences of a lesson: demos, checks, headers, numbers."""
