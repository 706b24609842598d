module example.org/ends

go 1.24
