#include "_cgo_export.h"

int ask(void)
{
	return *goAnswer();
}
