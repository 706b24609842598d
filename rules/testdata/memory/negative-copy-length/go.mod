module example.org/negativecopylength

go 1.26
