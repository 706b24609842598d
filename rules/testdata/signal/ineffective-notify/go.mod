module example.org/ineffective-notify

go 1.26
