module example.org/errnomisuse

go 1.26
