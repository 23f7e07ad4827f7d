"""The demos, a module each: what the reader can change, and what the model shows for it."""
