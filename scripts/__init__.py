"""The verbs that build Knee Drive Lab: run each as `python -m scripts.<verb>` from the repository's root."""
