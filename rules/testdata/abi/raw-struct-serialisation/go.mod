module example.org/raw-struct-serialisation

go 1.26
