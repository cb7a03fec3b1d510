package org.cspenrollment.faults.clock;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Puts {@link ShiftedTime} behind every call that asks for the time of the day. */
final class ShiftedCalls implements ClassFileTransformer {

  private static final String OWN = "org/cspenrollment/faults/clock/";
  private static final String TIME = OWN + "ShiftedTime";
  private static final String MILLIS = "currentTimeMillis";
  private static final String ADJUSTMENT = "getNanoTimeAdjustment";

  @Override
  public byte[] transform(
      ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
    if (name == null || name.startsWith(OWN) || !(has(bytes, MILLIS) || has(bytes, ADJUSTMENT))) {
      return null;
    }
    var reader = new ClassReader(bytes);
    var writer = new ClassWriter(reader, 0);
    reader.accept(new Calls(writer), 0);
    return writer.toByteArray();
  }

  private static boolean has(byte[] bytes, String word) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
  }

  /** A class. */
  static final class Calls extends ClassVisitor {

    Calls(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new Call(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  /** The calls within a method. */
  static final class Call extends MethodVisitor {

    Call(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public void visitMethodInsn(
        int code, String owner, String called, String types, boolean ofInterface) {
      super.visitMethodInsn(code, owner, called, types, ofInterface);
      if (owner.equals("java/lang/System") && called.equals(MILLIS)) {
        shifted("millis");
      } else if (called.equals(ADJUSTMENT)) {
        shifted("adjustment");
      }
    }

    private void shifted(String by) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, by, "(J)J", false);
    }
  }
}
