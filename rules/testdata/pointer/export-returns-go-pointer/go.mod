module example.org/export-returns-go-pointer

go 1.26
