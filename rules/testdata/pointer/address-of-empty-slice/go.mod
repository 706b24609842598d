module example.org/address-of-empty-slice

go 1.26
