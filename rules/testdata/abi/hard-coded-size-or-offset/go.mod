module example.org/hard-coded-size-or-offset

go 1.26
