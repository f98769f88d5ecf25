# Packs what CPack has made again, so that nothing of it depends on the umask
# and the name of whoever runs it, nor on the order that a file system keeps.
# SPDX-License-Identifier: MIT
set(REPACK_DEB [[
umask 022
dpkg-deb --raw-extract "$1" "$2"
chmod -R u=rwX,go=rX "$2"
dpkg-deb --root-owner-group -Zxz --build "$2" "$1" >/dev/null]])
set(REPACK_TGZ [[
umask 022
mkdir "$2"
tar --extract --file "$1" --directory "$2"
chmod -R u=rwX,go=rX "$2"
tar --create --sort=name --format=ustar --owner=0 --group=0 --numeric-owner \
  --mtime=@$SOURCE_DATE_EPOCH --directory "$2" "$3" | gzip -9 -n >"$1"]])

foreach(PACKAGE ${CPACK_PACKAGE_FILES})
  get_filename_component(DIRECTORY ${PACKAGE} DIRECTORY)
  set(SCRIPT ${REPACK_DEB})
  if(PACKAGE MATCHES "\\.tar\\.gz$")
    set(SCRIPT ${REPACK_TGZ})
  endif()
  execute_process(
    COMMAND sh -euc "${SCRIPT}" sh ${PACKAGE} ${DIRECTORY}/repack
      ${CPACK_PACKAGE_FILE_NAME}
    COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE_RECURSE ${DIRECTORY}/repack)
endforeach()
