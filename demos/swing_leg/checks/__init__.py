"""Questions that the model grades."""
