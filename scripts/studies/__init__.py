"""What is worked out with the model and committed: the best swing, the bands, the attempts to fit."""
