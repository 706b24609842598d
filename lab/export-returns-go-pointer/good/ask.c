#include "_cgo_export.h"

int ask(void)
{
	int answer = 0;

	goAnswer(&answer);
	return answer;
}
