module example.org/copylength

go 1.24
