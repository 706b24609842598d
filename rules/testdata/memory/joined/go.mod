module example.org/joined

go 1.24
