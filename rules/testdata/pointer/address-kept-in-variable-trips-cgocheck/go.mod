module example.org/address-kept-in-variable-trips-cgocheck

go 1.26
