module example.org/packed-fields-vanish

go 1.26
