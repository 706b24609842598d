module example.org/go-func-as-c-callback

go 1.26
