module example.org/go-pointer-store-into-uninitialised-c-memory

go 1.26
