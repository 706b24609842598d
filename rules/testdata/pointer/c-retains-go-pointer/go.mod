module example.org/c-retains-go-pointer

go 1.26
