module example.org/unsound-noescape-or-nocallback

go 1.26
