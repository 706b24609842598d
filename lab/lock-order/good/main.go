// Command lock-order takes two C mutexes in both orders.
package main

/*
#include <pthread.h>

static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t two = PTHREAD_MUTEX_INITIALIZER;
static int a, b;

static void forth(void)
{
	pthread_mutex_lock(&one);
	pthread_mutex_lock(&two);
	a++, b++;
	pthread_mutex_unlock(&two);
	pthread_mutex_unlock(&one);
}

static void back(void)
{
	pthread_mutex_lock(&one);
	pthread_mutex_lock(&two);
	a--, b--;
	pthread_mutex_unlock(&two);
	pthread_mutex_unlock(&one);
}
*/
import "C"

import "fmt"

func main() {
	C.forth()
	C.back()
	fmt.Println("done")
}
