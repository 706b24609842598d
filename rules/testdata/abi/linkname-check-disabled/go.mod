module example.org/linkname-check-disabled

go 1.26
