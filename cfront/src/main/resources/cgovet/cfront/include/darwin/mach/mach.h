#ifndef CGOVET_MACH_H
#define CGOVET_MACH_H
#include <mach/mach_types.h>
typedef integer_t *task_info_t;
typedef natural_t task_flavor_t;
typedef integer_t *thread_info_t;
typedef natural_t thread_flavor_t;
typedef integer_t *host_info_t;
typedef integer_t *host_info64_t;
typedef integer_t host_flavor_t;
typedef integer_t *processor_info_array_t;
typedef int processor_flavor_t;
#define TASK_BASIC_INFO 18
#define MACH_TASK_BASIC_INFO 20
#define HOST_BASIC_INFO 1
#define HOST_VM_INFO 2
#define HOST_CPU_LOAD_INFO 3
#define HOST_VM_INFO64 4
#define PROCESSOR_CPU_LOAD_INFO 2
#define CPU_STATE_USER 0
#define CPU_STATE_SYSTEM 1
#define CPU_STATE_IDLE 2
#define CPU_STATE_NICE 3
#define CPU_STATE_MAX 4
typedef struct host_cpu_load_info { natural_t cpu_ticks[CPU_STATE_MAX]; } host_cpu_load_info_data_t;
typedef struct processor_cpu_load_info { unsigned int cpu_ticks[CPU_STATE_MAX]; } *processor_cpu_load_info_t;
typedef struct mach_task_basic_info {
    mach_vm_size_t virtual_size;
    mach_vm_size_t resident_size;
    mach_vm_size_t resident_size_max;
    time_value_t user_time;
    time_value_t system_time;
    int policy;
    integer_t suspend_count;
} mach_task_basic_info_data_t;
#define HOST_CPU_LOAD_INFO_COUNT ((mach_msg_type_number_t)(sizeof(host_cpu_load_info_data_t) / sizeof(integer_t)))
#define MACH_TASK_BASIC_INFO_COUNT ((mach_msg_type_number_t)(sizeof(mach_task_basic_info_data_t) / sizeof(natural_t)))
extern mach_port_t mach_task_self_;
#define mach_task_self() mach_task_self_
extern mach_port_t mach_host_self(void);
extern mach_port_t mach_thread_self(void);
extern kern_return_t mach_port_deallocate(ipc_space_t, mach_port_name_t);
extern kern_return_t task_info(task_name_t, task_flavor_t, task_info_t, mach_msg_type_number_t *);
extern kern_return_t task_for_pid(mach_port_name_t, int, mach_port_name_t *);
extern kern_return_t task_threads(task_t, thread_act_array_t *, mach_msg_type_number_t *);
extern kern_return_t thread_info(thread_act_t, thread_flavor_t, thread_info_t, mach_msg_type_number_t *);
extern kern_return_t host_info(host_t, host_flavor_t, host_info_t, mach_msg_type_number_t *);
extern kern_return_t host_statistics(host_t, host_flavor_t, host_info_t, mach_msg_type_number_t *);
extern kern_return_t host_statistics64(host_t, host_flavor_t, host_info64_t, mach_msg_type_number_t *);
extern kern_return_t host_page_size(host_t, vm_size_t *);
extern kern_return_t host_processor_info(host_t, processor_flavor_t, natural_t *, processor_info_array_t *, mach_msg_type_number_t *);
extern kern_return_t host_get_clock_service(host_t, int, clock_serv_t *);
extern kern_return_t clock_get_time(clock_serv_t, mach_timespec_t *);
extern kern_return_t vm_allocate(vm_map_t, vm_address_t *, vm_size_t, int);
extern kern_return_t vm_deallocate(vm_map_t, vm_address_t, vm_size_t);
extern kern_return_t vm_protect(vm_map_t, vm_address_t, vm_size_t, boolean_t, vm_prot_t);
extern kern_return_t mach_vm_read_overwrite(vm_map_t, mach_vm_address_t, mach_vm_size_t, mach_vm_address_t, mach_vm_size_t *);
extern kern_return_t mach_vm_protect(vm_map_t, mach_vm_address_t, mach_vm_size_t, boolean_t, vm_prot_t);
extern char *mach_error_string(kern_return_t);
extern vm_size_t vm_page_size;
#endif
