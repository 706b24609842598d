module example.org/go-pointer-laundered-to-integer

go 1.26
