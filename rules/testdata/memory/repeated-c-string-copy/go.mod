module example.org/copies

go 1.24
