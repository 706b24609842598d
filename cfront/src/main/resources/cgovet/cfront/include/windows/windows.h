#ifndef CGOVET_WINDOWS_H
#define CGOVET_WINDOWS_H
#include <windef.h>
#define INVALID_HANDLE_VALUE ((HANDLE)(LONG_PTR)-1)
#define INFINITE 0xffffffff
#define WAIT_OBJECT_0 0
#define WAIT_ABANDONED 0x80
#define WAIT_TIMEOUT 258
#define WAIT_FAILED ((DWORD)0xffffffff)
#define STD_INPUT_HANDLE ((DWORD)-10)
#define STD_OUTPUT_HANDLE ((DWORD)-11)
#define STD_ERROR_HANDLE ((DWORD)-12)
#define GENERIC_READ 0x80000000
#define GENERIC_WRITE 0x40000000
#define GENERIC_EXECUTE 0x20000000
#define GENERIC_ALL 0x10000000
#define FILE_SHARE_READ 0x00000001
#define FILE_SHARE_WRITE 0x00000002
#define FILE_SHARE_DELETE 0x00000004
#define CREATE_NEW 1
#define CREATE_ALWAYS 2
#define OPEN_EXISTING 3
#define OPEN_ALWAYS 4
#define TRUNCATE_EXISTING 5
#define FILE_ATTRIBUTE_READONLY 0x00000001
#define FILE_ATTRIBUTE_HIDDEN 0x00000002
#define FILE_ATTRIBUTE_DIRECTORY 0x00000010
#define FILE_ATTRIBUTE_NORMAL 0x00000080
#define FILE_FLAG_OVERLAPPED 0x40000000
#define MEM_COMMIT 0x1000
#define MEM_RESERVE 0x2000
#define MEM_DECOMMIT 0x4000
#define MEM_RELEASE 0x8000
#define PAGE_NOACCESS 0x01
#define PAGE_READONLY 0x02
#define PAGE_READWRITE 0x04
#define PAGE_EXECUTE 0x10
#define PAGE_EXECUTE_READ 0x20
#define PAGE_EXECUTE_READWRITE 0x40
#define HEAP_ZERO_MEMORY 0x00000008
#define GMEM_FIXED 0x0000
#define GMEM_MOVEABLE 0x0002
#define GMEM_ZEROINIT 0x0040
#define ERROR_SUCCESS 0
#define ERROR_INVALID_FUNCTION 1
#define ERROR_FILE_NOT_FOUND 2
#define ERROR_PATH_NOT_FOUND 3
#define ERROR_ACCESS_DENIED 5
#define ERROR_INVALID_HANDLE 6
#define ERROR_NOT_ENOUGH_MEMORY 8
#define ERROR_INVALID_PARAMETER 87
#define ERROR_INSUFFICIENT_BUFFER 122
#define ERROR_ALREADY_EXISTS 183
#define ERROR_MORE_DATA 234
#define ERROR_NO_MORE_ITEMS 259
#define ERROR_IO_PENDING 997
#define NO_ERROR 0
#define S_OK ((HRESULT)0)
#define S_FALSE ((HRESULT)1)
#define E_FAIL ((HRESULT)0x80004005)
#define E_INVALIDARG ((HRESULT)0x80070057)
#define E_OUTOFMEMORY ((HRESULT)0x8007000e)
#define SUCCEEDED(hr) (((HRESULT)(hr)) >= 0)
#define FAILED(hr) (((HRESULT)(hr)) < 0)
#define CP_ACP 0
#define CP_UTF8 65001
#define DLL_PROCESS_ATTACH 1
#define DLL_PROCESS_DETACH 0
#define FORMAT_MESSAGE_ALLOCATE_BUFFER 0x0100
#define FORMAT_MESSAGE_IGNORE_INSERTS 0x0200
#define FORMAT_MESSAGE_FROM_SYSTEM 0x1000
typedef struct _SECURITY_ATTRIBUTES {
    DWORD nLength;
    LPVOID lpSecurityDescriptor;
    BOOL bInheritHandle;
} SECURITY_ATTRIBUTES, *PSECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;
typedef struct _OVERLAPPED {
    ULONG_PTR Internal;
    ULONG_PTR InternalHigh;
    union {
        struct { DWORD Offset; DWORD OffsetHigh; };
        PVOID Pointer;
    };
    HANDLE hEvent;
} OVERLAPPED, *LPOVERLAPPED;
typedef struct _SYSTEMTIME {
    WORD wYear;
    WORD wMonth;
    WORD wDayOfWeek;
    WORD wDay;
    WORD wHour;
    WORD wMinute;
    WORD wSecond;
    WORD wMilliseconds;
} SYSTEMTIME, *PSYSTEMTIME, *LPSYSTEMTIME;
typedef struct _SYSTEM_INFO {
    union {
        DWORD dwOemId;
        struct { WORD wProcessorArchitecture; WORD wReserved; };
    };
    DWORD dwPageSize;
    LPVOID lpMinimumApplicationAddress;
    LPVOID lpMaximumApplicationAddress;
    DWORD_PTR dwActiveProcessorMask;
    DWORD dwNumberOfProcessors;
    DWORD dwProcessorType;
    DWORD dwAllocationGranularity;
    WORD wProcessorLevel;
    WORD wProcessorRevision;
} SYSTEM_INFO, *LPSYSTEM_INFO;
typedef struct _LIST_ENTRY {
    struct _LIST_ENTRY *Flink;
    struct _LIST_ENTRY *Blink;
} LIST_ENTRY, *PLIST_ENTRY;
struct _RTL_CRITICAL_SECTION_DEBUG;
typedef struct _RTL_CRITICAL_SECTION {
    struct _RTL_CRITICAL_SECTION_DEBUG *DebugInfo;
    LONG LockCount;
    LONG RecursionCount;
    HANDLE OwningThread;
    HANDLE LockSemaphore;
    ULONG_PTR SpinCount;
} RTL_CRITICAL_SECTION, CRITICAL_SECTION, *PCRITICAL_SECTION, *LPCRITICAL_SECTION;
typedef struct _STARTUPINFOA {
    DWORD cb;
    LPSTR lpReserved;
    LPSTR lpDesktop;
    LPSTR lpTitle;
    DWORD dwX;
    DWORD dwY;
    DWORD dwXSize;
    DWORD dwYSize;
    DWORD dwXCountChars;
    DWORD dwYCountChars;
    DWORD dwFillAttribute;
    DWORD dwFlags;
    WORD wShowWindow;
    WORD cbReserved2;
    LPBYTE lpReserved2;
    HANDLE hStdInput;
    HANDLE hStdOutput;
    HANDLE hStdError;
} STARTUPINFOA, *LPSTARTUPINFOA;
typedef struct _PROCESS_INFORMATION {
    HANDLE hProcess;
    HANDLE hThread;
    DWORD dwProcessId;
    DWORD dwThreadId;
} PROCESS_INFORMATION, *LPPROCESS_INFORMATION;
typedef DWORD(WINAPI *PTHREAD_START_ROUTINE)(LPVOID);
typedef PTHREAD_START_ROUTINE LPTHREAD_START_ROUTINE;
typedef LRESULT(CALLBACK *WNDPROC)(HWND, UINT, WPARAM, LPARAM);
typedef BOOL(WINAPI *PHANDLER_ROUTINE)(DWORD);
extern DWORD WINAPI GetLastError(void);
extern void WINAPI SetLastError(DWORD);
extern BOOL WINAPI CloseHandle(HANDLE);
extern HANDLE WINAPI GetCurrentProcess(void);
extern HANDLE WINAPI GetCurrentThread(void);
extern DWORD WINAPI GetCurrentProcessId(void);
extern DWORD WINAPI GetCurrentThreadId(void);
extern HMODULE WINAPI LoadLibraryA(LPCSTR);
extern HMODULE WINAPI LoadLibraryW(LPCWSTR);
extern BOOL WINAPI FreeLibrary(HMODULE);
extern FARPROC WINAPI GetProcAddress(HMODULE, LPCSTR);
extern HMODULE WINAPI GetModuleHandleA(LPCSTR);
extern HMODULE WINAPI GetModuleHandleW(LPCWSTR);
extern DWORD WINAPI GetModuleFileNameA(HMODULE, LPSTR, DWORD);
extern DWORD WINAPI GetModuleFileNameW(HMODULE, LPWSTR, DWORD);
extern HANDLE WINAPI CreateFileA(LPCSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES, DWORD, DWORD, HANDLE);
extern HANDLE WINAPI CreateFileW(LPCWSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES, DWORD, DWORD, HANDLE);
extern BOOL WINAPI ReadFile(HANDLE, LPVOID, DWORD, LPDWORD, LPOVERLAPPED);
extern BOOL WINAPI WriteFile(HANDLE, LPCVOID, DWORD, LPDWORD, LPOVERLAPPED);
extern BOOL WINAPI DeleteFileA(LPCSTR);
extern BOOL WINAPI DeleteFileW(LPCWSTR);
extern DWORD WINAPI GetFileAttributesA(LPCSTR);
extern DWORD WINAPI GetFileAttributesW(LPCWSTR);
extern BOOL WINAPI DeviceIoControl(HANDLE, DWORD, LPVOID, DWORD, LPVOID, DWORD, LPDWORD, LPOVERLAPPED);
extern HANDLE WINAPI CreateThread(LPSECURITY_ATTRIBUTES, SIZE_T, LPTHREAD_START_ROUTINE, LPVOID, DWORD, LPDWORD);
extern DWORD WINAPI WaitForSingleObject(HANDLE, DWORD);
extern DWORD WINAPI WaitForMultipleObjects(DWORD, const HANDLE *, BOOL, DWORD);
extern HANDLE WINAPI CreateEventA(LPSECURITY_ATTRIBUTES, BOOL, BOOL, LPCSTR);
extern HANDLE WINAPI CreateEventW(LPSECURITY_ATTRIBUTES, BOOL, BOOL, LPCWSTR);
extern BOOL WINAPI SetEvent(HANDLE);
extern BOOL WINAPI ResetEvent(HANDLE);
extern HANDLE WINAPI CreateMutexA(LPSECURITY_ATTRIBUTES, BOOL, LPCSTR);
extern BOOL WINAPI ReleaseMutex(HANDLE);
extern void WINAPI InitializeCriticalSection(LPCRITICAL_SECTION);
extern void WINAPI EnterCriticalSection(LPCRITICAL_SECTION);
extern BOOL WINAPI TryEnterCriticalSection(LPCRITICAL_SECTION);
extern void WINAPI LeaveCriticalSection(LPCRITICAL_SECTION);
extern void WINAPI DeleteCriticalSection(LPCRITICAL_SECTION);
extern void WINAPI Sleep(DWORD);
extern DWORD WINAPI SleepEx(DWORD, BOOL);
extern void WINAPI ExitProcess(UINT) __attribute__((__noreturn__));
extern BOOL WINAPI TerminateProcess(HANDLE, UINT);
extern HANDLE WINAPI OpenProcess(DWORD, BOOL, DWORD);
extern BOOL WINAPI CreateProcessA(LPCSTR, LPSTR, LPSECURITY_ATTRIBUTES, LPSECURITY_ATTRIBUTES, BOOL, DWORD, LPVOID, LPCSTR, LPSTARTUPINFOA, LPPROCESS_INFORMATION);
extern BOOL WINAPI GetExitCodeProcess(HANDLE, LPDWORD);
extern LPVOID WINAPI VirtualAlloc(LPVOID, SIZE_T, DWORD, DWORD);
extern BOOL WINAPI VirtualFree(LPVOID, SIZE_T, DWORD);
extern BOOL WINAPI VirtualProtect(LPVOID, SIZE_T, DWORD, PDWORD);
extern HANDLE WINAPI GetProcessHeap(void);
extern HANDLE WINAPI HeapCreate(DWORD, SIZE_T, SIZE_T);
extern BOOL WINAPI HeapDestroy(HANDLE);
extern LPVOID WINAPI HeapAlloc(HANDLE, DWORD, SIZE_T);
extern LPVOID WINAPI HeapReAlloc(HANDLE, DWORD, LPVOID, SIZE_T);
extern BOOL WINAPI HeapFree(HANDLE, DWORD, LPVOID);
extern HGLOBAL WINAPI GlobalAlloc(UINT, SIZE_T);
extern HGLOBAL WINAPI GlobalFree(HGLOBAL);
extern LPVOID WINAPI GlobalLock(HGLOBAL);
extern BOOL WINAPI GlobalUnlock(HGLOBAL);
extern HLOCAL WINAPI LocalAlloc(UINT, SIZE_T);
extern HLOCAL WINAPI LocalFree(HLOCAL);
extern HANDLE WINAPI GetStdHandle(DWORD);
extern BOOL WINAPI GetConsoleMode(HANDLE, LPDWORD);
extern BOOL WINAPI SetConsoleMode(HANDLE, DWORD);
extern BOOL WINAPI SetConsoleCtrlHandler(PHANDLER_ROUTINE, BOOL);
extern DWORD WINAPI GetTickCount(void);
extern ULONGLONG WINAPI GetTickCount64(void);
extern BOOL WINAPI QueryPerformanceCounter(LARGE_INTEGER *);
extern BOOL WINAPI QueryPerformanceFrequency(LARGE_INTEGER *);
extern void WINAPI GetSystemInfo(LPSYSTEM_INFO);
extern void WINAPI GetSystemTime(LPSYSTEMTIME);
extern void WINAPI GetLocalTime(LPSYSTEMTIME);
extern void WINAPI GetSystemTimeAsFileTime(LPFILETIME);
extern DWORD WINAPI GetEnvironmentVariableA(LPCSTR, LPSTR, DWORD);
extern BOOL WINAPI SetEnvironmentVariableA(LPCSTR, LPCSTR);
extern int WINAPI MultiByteToWideChar(UINT, DWORD, LPCSTR, int, LPWSTR, int);
extern int WINAPI WideCharToMultiByte(UINT, DWORD, LPCWSTR, int, LPSTR, int, LPCSTR, LPBOOL);
extern DWORD WINAPI FormatMessageA(DWORD, LPCVOID, DWORD, DWORD, LPSTR, DWORD, va_list *);
extern void WINAPI OutputDebugStringA(LPCSTR);
extern HWND WINAPI GetForegroundWindow(void);
extern HWND WINAPI GetDesktopWindow(void);
extern BOOL WINAPI GetWindowRect(HWND, LPRECT);
extern BOOL WINAPI GetClientRect(HWND, LPRECT);
extern BOOL WINAPI ShowWindow(HWND, int);
extern int WINAPI MessageBoxA(HWND, LPCSTR, LPCSTR, UINT);
extern LRESULT WINAPI SendMessageA(HWND, UINT, WPARAM, LPARAM);
extern BOOL WINAPI PostMessageA(HWND, UINT, WPARAM, LPARAM);
extern BOOL WINAPI GetCursorPos(LPPOINT);
extern BOOL WINAPI SetCursorPos(int, int);
#define LoadLibrary LoadLibraryA
#define GetModuleHandle GetModuleHandleA
#define GetModuleFileName GetModuleFileNameA
#define CreateFile CreateFileA
#define DeleteFile DeleteFileA
#define CreateEvent CreateEventA
#define CreateMutex CreateMutexA
#define CreateProcess CreateProcessA
#define FormatMessage FormatMessageA
#define OutputDebugString OutputDebugStringA
#define MessageBox MessageBoxA
#define SendMessage SendMessageA
#define PostMessage PostMessageA
#define STARTUPINFO STARTUPINFOA
#define ZeroMemory(p, n) __builtin_memset(p, 0, n)
#define CopyMemory(d, s, n) __builtin_memcpy(d, s, n)
#endif
