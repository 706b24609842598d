module example.org/useafterfree

go 1.24
