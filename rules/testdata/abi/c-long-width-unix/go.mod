module example.org/c-long-width-unix

go 1.26
