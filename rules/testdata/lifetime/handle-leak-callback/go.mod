module example.org/handle-leak-callback

go 1.26
