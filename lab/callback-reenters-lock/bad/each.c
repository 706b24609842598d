#include "_cgo_export.h"

void each(void)
{
	goEach();
	goEach();
}
