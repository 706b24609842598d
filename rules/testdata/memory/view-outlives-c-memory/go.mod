module example.org/viewoutlives

go 1.26
