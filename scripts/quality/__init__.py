"""What keeps the site right: checks, benchmarks, the browsers and servers that tests need."""
