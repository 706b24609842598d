module example.org/callocleak

go 1.24
