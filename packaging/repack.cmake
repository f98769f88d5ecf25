# Packs the tarball again with its files in order and nobody's name on them,
# which CPack leaves to the file system and to whoever runs it.
# SPDX-License-Identifier: MIT
foreach(PACKAGE ${CPACK_PACKAGE_FILES})
  if(NOT PACKAGE MATCHES "\\.tar\\.gz$")
    continue()
  endif()
  get_filename_component(DIRECTORY ${PACKAGE} DIRECTORY)
  set(CONTENTS ${DIRECTORY}/repack)
  file(ARCHIVE_EXTRACT INPUT ${PACKAGE} DESTINATION ${CONTENTS})
  execute_process(
    COMMAND tar --create --sort=name --format=ustar
      --owner=0 --group=0 --numeric-owner --mtime=@$ENV{SOURCE_DATE_EPOCH}
      --mode=u+rwX,go+rX,go-w --directory=${CONTENTS}
      ${CPACK_PACKAGE_FILE_NAME}
    COMMAND gzip -9 -n
    OUTPUT_FILE ${PACKAGE}
    COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE_RECURSE ${CONTENTS})
endforeach()
