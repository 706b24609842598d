module example.org/go-pointer-to-go-pointer

go 1.26
