module example.org/go-container-passed-to-c

go 1.26
