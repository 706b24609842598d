module example.org/owners

go 1.24
