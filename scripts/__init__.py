"""The verbs that build Knee Drive Lab, in rooms: `python -m scripts.<room>.<verb>` from the root."""
