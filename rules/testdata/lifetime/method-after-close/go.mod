module example.org/method-after-close

go 1.26
