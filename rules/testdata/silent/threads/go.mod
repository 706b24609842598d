module example.org/threads

go 1.26
