"""The nearest swing: from marked pictures of a runner to the swing of the model that comes nearest to them.

`frames` reads what was marked, `curves` draws a smooth curve through it and finds the named instants,
`swings` has the model swing from the runner's own toe-off, `search` finds the settings that miss least,
`fit` puts it together, `words` says it, and `answer` is what the bridge calls.
"""
