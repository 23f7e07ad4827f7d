"""The clinic kit: everything for a clinic in one folder and one zip, for where there is no network.

`python -m scripts.clinic.kit` makes it in build/kit/ from a built site. Built twice from the same source it
has the same bytes: nothing in it depends on when or where it was made.
"""
