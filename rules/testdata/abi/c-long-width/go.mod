module example.org/c-long-width

go 1.26
