module example.org/doublefree

go 1.24
