module example.org/pointers

go 1.26
