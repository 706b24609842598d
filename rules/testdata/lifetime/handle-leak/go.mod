module example.org/handle-leak

go 1.26
