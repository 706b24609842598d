module example.org/go-pointer-stored-in-c-memory

go 1.26
